/** The first argument of a worker thread, by which the program knows that it is one before it loads what threads need. */
export const THREAD = '--thread';
