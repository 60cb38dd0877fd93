import { Module } from "@medusajs/framework/utils"
import tracingLoader from "./loaders/tracing"
import TelemetryModuleService from "./service"

export const TELEMETRY_MODULE = "telemetry"

export default Module(TELEMETRY_MODULE, {
  service: TelemetryModuleService,
  loaders: [tracingLoader],
})
