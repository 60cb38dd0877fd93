import { MedusaError, Modules, toHandle } from "@medusajs/framework/utils"
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
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import { SellerAddress } from "../../modules/seller/models/seller-private"
import SellerModuleService, { ApplyAsSeller } from "../../modules/seller/service"
import { approveSellerWorkflow } from "./approve-seller"

export type ApplyAsSellerInput = {
  name: string
  /** Left out: made from the name. */
  handle?: string
  biography?: string
  legal_name: string
  tax_id?: string
  /** Left out by a signed-in customer, whose own it is then. */
  email?: string
  phone?: string
  address?: SellerAddress
  customer_id?: string
  now: Date
}
const HANDLE_LENGTH_MIN = 3

const completeSellerApplicationStep = createStep(
  "complete-seller-application",
  async ({ now, ...data }: ApplyAsSellerInput, { container }) => {
    const refuse = (message: string) => {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    const { email: own } = data.customer_id
      ? await container.resolve(Modules.CUSTOMER).retrieveCustomer(data.customer_id)
      : { email: undefined }
    if (own && data.email && data.email.toLowerCase() !== own.toLowerCase()) {
      refuse(`You are signed in as ${own}; leave the e-mail out or sign out first`)
    }
    const email = (own ?? data.email ?? "").toLowerCase()
    if (!email) refuse("An application needs an e-mail, or a signed-in customer")
    const handle = data.handle ?? toHandle(data.name)
    if (handle.length < HANDLE_LENGTH_MIN) {
      refuse("No handle can be made from this name; give one of lower case letters and digits")
    }
    return new StepResponse<ApplyAsSeller>({ ...data, email, handle })
  }
)

const recordSellerApplicationStep = createStep(
  "record-seller-application",
  async (data: ApplyAsSeller, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const seller = await sellers.apply(data)
    const is_admitted = await sellers.approvesAutomatically()
    return new StepResponse({ seller, is_admitted }, seller.id)
  },
  async (id, { container }) => {
    if (!id) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [details] = await sellers.listSellerPrivates({ seller_id: id })
    if (details) await sellers.deleteSellerPrivates(details.id)
    await sellers.deleteSellers(id)
  }
)

/** Records an application; with SELLER_AUTO_APPROVE the seller is admitted in the same breath. */
export const applyAsSellerWorkflow = createWorkflow(
  "apply-as-seller",
  (input: WorkflowData<ApplyAsSellerInput>) => {
    const application = completeSellerApplicationStep(input)
    const recorded = recordSellerApplicationStep(application)
    emitEventStep({ eventName: SellerEvents.APPLIED, data: { id: recorded.seller.id } })
    when("seller-is-admitted", { recorded }, ({ recorded }) => recorded.is_admitted).then(() => {
      approveSellerWorkflow.runAsStep({ input: { id: recorded.seller.id, now: input.now } })
    })
    return new WorkflowResponse(
      transform({ recorded }, ({ recorded: { seller, is_admitted } }) => ({
        ...seller,
        status: is_admitted ? ("active" as const) : seller.status,
      }))
    )
  }
)
