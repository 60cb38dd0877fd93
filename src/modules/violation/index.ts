import { Module } from "@medusajs/framework/utils"
import ViolationModuleService from "./service"

export const VIOLATION_MODULE = "violation"

export default Module(VIOLATION_MODULE, { service: ViolationModuleService })
