import { MedusaService } from "@medusajs/framework/utils"
import LockLease from "./models/lock-lease"

/** What keeps the application running: locks between its processes. */
export default class OperationsModuleService extends MedusaService({ LockLease }) {}
