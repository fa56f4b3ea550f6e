/** The file cannot be imported, or its report cannot be written: one line for whoever ran the command, exit 2. */
export class BadFile extends Error {}
