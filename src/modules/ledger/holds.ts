import { LedgerBooking } from "./booking"

/** What keeps money waiting. */
export class LedgerHolds extends LedgerBooking {}
