import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { LOCATION_MODULE } from "../../modules/location"
import { LocationEvents } from "../../modules/location/events"
import LocationModuleService from "../../modules/location/service"

type Input = { code: string }

/**
 * Not undone: places keep their ids, and what an import has written is right also when a later step
 * fails. An import that breaks off is begun again by the job.
 */
const importLocationCountryStep = createStep(
  "import-location-country",
  async ({ code }: Input, { container }) => {
    const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
    const is_done = await locations.importCountry(code, () => new Date())
    return new StepResponse({ is_done })
  }
)

/** Imports the places of an enabled country, if they are not there and nobody else does it. */
export const importCountryWorkflow = createWorkflow(
  "import-country",
  (input: WorkflowData<Input>) => {
    const imported = importLocationCountryStep(input)
    when("country-is-imported", { imported }, ({ imported }) => imported.is_done).then(() => {
      emitEventStep({ eventName: LocationEvents.COUNTRY_IMPORTED, data: { code: input.code } })
    })
    return new WorkflowResponse(imported)
  }
)
