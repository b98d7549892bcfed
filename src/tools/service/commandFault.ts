/** Why a data command could not be done, as one line; nothing of it has happened. */
export class CommandFault extends Error {}

/** What a data command did and what it could not finish, as one line; running it again finishes it. */
export class Unfinished extends Error {}
