import { LedgerHolds } from "./holds"

/** What goes back to buyers, within what a slice was paid. */
export class LedgerRefunds extends LedgerHolds {}
