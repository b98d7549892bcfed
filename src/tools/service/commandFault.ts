/** Why a data command could not be done, as one line; nothing of it has happened. */
export class CommandFault extends Error {}
