import { MedusaService } from "@medusajs/framework/utils"
import LowStockCrossing from "./models/low-stock-crossing"
import StockWatch from "./models/stock-watch"

export default class StockModuleService extends MedusaService({ StockWatch, LowStockCrossing }) {}
