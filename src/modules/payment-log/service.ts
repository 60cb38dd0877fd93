import { PaymentWatches } from "./watches"

export type { PaymentLogRow, PaymentWatchRow, Place } from "./storage"
export type { OpenSession } from "./watches"

/** The log of calls, and the watch over sessions that stay open: storage → watches → service. */
export default class PaymentLogModuleService extends PaymentWatches {}
