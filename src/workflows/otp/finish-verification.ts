import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  releaseLockStep,
  updateCustomersWorkflow,
} from "@medusajs/medusa/core-flows"
import type { NewNotice } from "../../modules/notice/telling"
import { OTP_MODULE } from "../../modules/otp"
import { Given, Proven } from "../../modules/otp/challenges"
import { channelOf, masked } from "../../modules/otp/identifier"
import OtpModuleService from "../../modules/otp/service"
import { tellPeopleStep } from "../notice/tell-people"
import { freeAddress } from "./free-address"
import { Account, CODE, PASSWORD } from "./logins"
import { ownLogin, TokenOwner } from "./own-login"
import { worksElsewhere } from "./settle-code-login"
import { GiveCodeBack, giveCodeStep } from "./steps/give-code"

export type FinishVerification = Omit<GiveCodeBack, "customer_id"> & TokenOwner
type Claim = TokenOwner & { proven: Proven; before: Account }
type Moved = { created: string[]; moved: { id: string; entity_id: string }[] }

const LOCK_WAIT_SECONDS = 5
const LOCK_TTL_SECONDS = 30

const findOwnChallengeStep = createStep(
  "find-own-challenge",
  async ({ id, ...owner }: FinishVerification, { container }) => {
    const { account } = await ownLogin(container, owner)
    await container.resolve<OtpModuleService>(OTP_MODULE).assertOwnChallenge(id, owner.customer_id)
    return new StepResponse(account)
  }
)

/** Never taken back: what it takes away was nobody's. */
const freeProvenAddressStep = createStep(
  "free-proven-address",
  async ({ proven, ...owner }: Claim, { container }) => {
    const { login } = await ownLogin(container, owner)
    await freeAddress(container, login, owner.customer_id, proven.identifier)
    return new StepResponse(null)
  }
)

/** What signs somebody in with the old address does so with the new one. */
const moveCredentialsStep = createStep(
  "move-credentials",
  async ({ proven: { identifier }, before, ...owner }: Claim, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const { login } = await ownLogin(container, owner)
    const undo: Moved = { created: [], moved: [] }
    const codes = login.provider_identities.filter(
      ({ provider, entity_id }) =>
        provider === CODE && channelOf(entity_id) === channelOf(identifier)
    )
    // The password of somebody who also works in the dashboard belongs to that address.
    const passwords = login.provider_identities.filter(
      ({ provider, entity_id }) =>
        provider === PASSWORD && entity_id === before.email && !worksElsewhere(login)
    )
    const moving = [...codes, ...(channelOf(identifier) === "email" ? passwords : [])]
    for (const { id, entity_id } of moving) {
      if (entity_id === identifier) continue
      await auth.updateProviderIdentities({ id, entity_id: identifier })
      undo.moved.push({ id, entity_id })
    }
    if (!codes.length) {
      const created = await auth.createProviderIdentities({
        ...{ provider: CODE, entity_id: identifier, auth_identity_id: login.id },
        user_metadata: login.provider_identities[0]?.user_metadata ?? {},
      })
      undo.created.push(created.id)
    }
    return new StepResponse(null, undo)
  },
  async (undo, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    if (undo?.created.length) await auth.deleteProviderIdentities(undo.created)
    for (const one of undo?.moved ?? []) await auth.updateProviderIdentities(one)
  }
)

/** The new address, and the old one, so that a change by somebody else does not go unnoticed. */
function noticesOf({ proven, before }: Claim, challenge_id: string): NewNotice[] {
  if (proven.purpose !== "change") return []
  const { channel, identifier } = proven
  const old = channel === "email" ? before.email : before.phone
  const after = { ...before, [channel === "email" ? "email" : "phone"]: identifier }
  const key = "contact_changed" as const
  const told: NewNotice = {
    key,
    event_key: `contact_changed:${challenge_id}`,
    recipient: { ...after, type: "customer" },
    facts: { channel, is_new: true, identifier },
    channels: channel === "email" ? ["inbox", "email"] : ["inbox", "email", "sms"],
  }
  if (!old) return [told]
  const contact = channel === "email" ? { email: old } : { phone: old }
  const gone: NewNotice = {
    key,
    event_key: `contact_changed:${challenge_id}`,
    recipient: { type: "guest", id: old, ...contact },
    facts: { channel, is_new: false, identifier: masked(identifier) },
    channels: [channel],
  }
  return [told, gone]
}

const isProven = ({ given }: { given: Given }) => given.outcome === "proven"
const isNew = ({ given }: { given: Given }) =>
  given.outcome === "proven" && given.purpose === "change"

type Facts = { input: FinishVerification; given: Given; before: Account }
/** Read only after the code was right, and then it has what is proven. */
const claimOf = ({ input, given, before }: Facts): Claim => {
  const { customer_id, auth_identity_id } = input
  return { customer_id, auth_identity_id, before, proven: given as unknown as Proven }
}
const changeOf = ({ customer_id, proven: { channel, identifier } }: Claim) => ({
  selector: { id: customer_id },
  update: channel === "email" ? { email: identifier } : { phone: identifier },
})

/**
 * Takes back the code that was sent to a customer's own or new address. Whether the address belongs
 * to another account is said only to who reads its messages.
 */
export const finishVerificationWorkflow = createWorkflow(
  "finish-verification",
  (input: WorkflowData<FinishVerification>) => {
    const before = findOwnChallengeStep(input)
    const given = giveCodeStep(transform(input, ({ auth_identity_id: _, ...rest }) => rest))
    const claim = transform({ input, given, before }, claimOf)
    const key = transform(given, (given) =>
      given.outcome === "proven" ? `otp:${given.identifier}` : ""
    )
    when("address-is-proven", { given }, isProven).then(() => {
      acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
      freeProvenAddressStep(claim)
    })
    when("address-is-new", { given }, isNew).then(() =>
      updateCustomersWorkflow.runAsStep({ input: transform(claim, changeOf) })
    )
    when("proven-address-is-free", { given }, isProven).then(() => {
      moveCredentialsStep(claim)
      tellPeopleStep(
        transform({ input, claim }, ({ input, claim }) => ({
          notices: noticesOf(claim, input.id),
          now: input.now,
        }))
      )
      releaseLockStep({ key })
    })
    return new WorkflowResponse(given)
  }
)
