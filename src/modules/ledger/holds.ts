import { LedgerBalances } from "./balances"

/** What keeps money waiting. */
export class LedgerHolds extends LedgerBalances {}
