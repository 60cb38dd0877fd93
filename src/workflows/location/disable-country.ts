import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { LOCATION_MODULE } from "../../modules/location"
import { LocationEvents } from "../../modules/location/events"
import LocationModuleService from "../../modules/location/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { merchantOr } from "../seller/actor"
import { findAvailableCountry } from "./list-countries"

type Input = { code: string; actor_id?: string }

const disableLocationCountryStep = createStep(
  "disable-location-country",
  async ({ code }: Input, { container }) => {
    const { name } = await findAvailableCountry(container, code)
    const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
    const { was_enabled, enabled_at } = await locations.disableCountry(code)
    return new StepResponse({ was_enabled }, enabled_at && { code, name, enabled_at })
  },
  async (before, { container }) => {
    if (!before) return
    const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
    await locations.enableCountry(before, new Date(before.enabled_at))
  }
)

/** Takes a country's places back: none is listed, and no address may be pointed at one. */
export const disableCountryWorkflow = createWorkflow(
  "disable-country",
  (input: WorkflowData<Input>) => {
    const before = disableLocationCountryStep(input)
    when("country-was-offered", { before }, ({ before }) => before.was_enabled).then(() => {
      recordAuditEntryStep(
        transform({ input }, ({ input }) => ({
          ...merchantOr(input.actor_id),
          action: LocationEvents.COUNTRY_DISABLED,
          resource_type: "location_country",
          resource_id: input.code,
        }))
      )
      emitEventStep({ eventName: LocationEvents.COUNTRY_DISABLED, data: { code: input.code } })
    })
    return new WorkflowResponse(before)
  }
)
