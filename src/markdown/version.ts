/**
 * Version of what the pipeline makes of a text. Raise it with every change of its output, and with every new version of a
 * package it is built on: bodies rendered before are then rendered again.
 */
export const PIPELINE_VERSION = 4;
