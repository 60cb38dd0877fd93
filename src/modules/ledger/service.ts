import { LedgerReconciling } from "./reconciliation"

export default class LedgerModuleService extends LedgerReconciling {}
