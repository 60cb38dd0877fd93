import { LedgerPayouts } from "./payouts"

/** Compares the ledger with what it speaks of. */
export class LedgerReconciling extends LedgerPayouts {}
