import { LedgerRefunds } from "./refunds"

/** What goes out to sellers. */
export class LedgerPayouts extends LedgerRefunds {}
