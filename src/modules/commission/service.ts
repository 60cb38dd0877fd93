import { CommissionStorage } from "./storage"

export default class CommissionModuleService extends CommissionStorage {}
