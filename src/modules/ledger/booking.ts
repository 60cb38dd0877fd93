import { LedgerStorage } from "./storage"

/** What is booked for an order. */
export class LedgerBooking extends LedgerStorage {}
