import { CommissionFrozenLines } from "./frozen-lines"

/** storage → the ordered list of rules → frozen lines, one class and file each. */
export default class CommissionModuleService extends CommissionFrozenLines {}
