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

type Input = { code: string; actor_id?: string; now: Date }

const enableLocationCountryStep = createStep(
  "enable-location-country",
  async ({ code, now }: Input, { container }) => {
    const country = await findAvailableCountry(container, code)
    const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
    const { was_enabled } = await locations.enableCountry(country, new Date(now))
    return new StepResponse({ was_enabled }, was_enabled ? null : code)
  },
  async (code, { container }) => {
    if (code) await container.resolve<LocationModuleService>(LOCATION_MODULE).disableCountry(code)
  }
)

/** Offers a country's places. They are imported after this, in the background. */
export const enableCountryWorkflow = createWorkflow(
  "enable-country",
  (input: WorkflowData<Input>) => {
    const before = enableLocationCountryStep(input)
    when("country-is-new", { before }, ({ before }) => !before.was_enabled).then(() => {
      recordAuditEntryStep(
        transform({ input }, ({ input }) => ({
          ...merchantOr(input.actor_id),
          action: LocationEvents.COUNTRY_ENABLED,
          resource_type: "location_country",
          resource_id: input.code,
        }))
      )
      emitEventStep({ eventName: LocationEvents.COUNTRY_ENABLED, data: { code: input.code } })
    })
    return new WorkflowResponse(before)
  }
)
