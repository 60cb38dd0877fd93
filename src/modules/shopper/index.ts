import { Module } from "@medusajs/framework/utils"
import ShopperModuleService from "./service"

export const SHOPPER_MODULE = "shopper"

export default Module(SHOPPER_MODULE, { service: ShopperModuleService })
