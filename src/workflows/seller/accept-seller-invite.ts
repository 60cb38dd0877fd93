import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createUsersWorkflow,
  emitEventStep,
  releaseLockStep,
  setAuthAppMetadataStep,
} from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService from "../../modules/seller/service"
import { hashOf } from "../../modules/seller/token"

export type AcceptSellerInvite = {
  token: string
  password: string
  first_name?: string
  last_name?: string
  now: Date
}
const LOCK_WAIT_SECONDS = 5
const LOCK_TTL_SECONDS = 30
const PROVIDER = "emailpass"

const loadSellerInviteStep = createStep(
  "load-seller-invite",
  async ({ token, now }: AcceptSellerInvite, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    return new StepResponse(await sellers.retrieveOpenInvite(token, now))
  }
)

/** A new login, or the one that already belongs to the e-mail when its password is right. */
const proveLoginOfInviteeStep = createStep(
  "prove-login-of-invitee",
  async (data: { email: string; password: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const registered = await auth.register(PROVIDER, { body: data })
    if (registered.success && registered.authIdentity) {
      const { id } = registered.authIdentity
      return new StepResponse(id, id)
    }
    const known = await auth.authenticate(PROVIDER, { body: data })
    if (!known.success || !known.authIdentity) {
      throw new MedusaError(
        MedusaError.Types.UNAUTHORIZED,
        `${data.email} already has a login here; enter its password`
      )
    }
    if (known.authIdentity.app_metadata?.user_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${data.email} already works in this dashboard; the invitation needs another e-mail`
      )
    }
    return new StepResponse(known.authIdentity.id)
  },
  async (registered_id, { container }) => {
    if (registered_id) await container.resolve(Modules.AUTH).deleteAuthIdentities([registered_id])
  }
)

const enrolSellerMemberStep = createStep(
  "enrol-seller-member",
  async ({ now, ...data }: { invite_id: string; user_id: string; now: Date }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { id, role, seller_id } = await sellers.enrol(data, now)
    return new StepResponse({ id, role, seller_id }, { member_id: id, invite_id: data.invite_id })
  },
  async (done, { container }) => {
    if (!done) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.deleteSellerMembers(done.member_id)
    await sellers.updateSellerInvites({ id: done.invite_id, accepted_at: null })
  }
)

/**
 * Turns an invitation into a login. The membership is written before the login leads to the user:
 * at no moment could someone sign in who is not yet known to belong to a seller.
 */
export const acceptSellerInviteWorkflow = createWorkflow(
  "accept-seller-invite",
  (input: WorkflowData<AcceptSellerInvite>) => {
    const key = transform({ input }, ({ input }) => `seller-invite:${hashOf(input.token)}`)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const invite = loadSellerInviteStep(input)
    const authIdentityId = proveLoginOfInviteeStep({
      email: invite.email,
      password: input.password,
    })
    const users = createUsersWorkflow.runAsStep({
      input: transform({ input, invite }, ({ input, invite }) => ({
        users: [{ email: invite.email, first_name: input.first_name, last_name: input.last_name }],
      })),
    })
    const member = enrolSellerMemberStep(
      transform({ input, invite, users }, ({ input, invite, users }) => ({
        invite_id: invite.id,
        user_id: users[0].id,
        now: input.now,
      }))
    )
    setAuthAppMetadataStep({ authIdentityId, actorType: "user", value: users[0].id })
    emitEventStep({
      eventName: SellerEvents.MEMBER_JOINED,
      data: { id: member.seller_id, member_id: member.id },
    })
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ member, invite }, ({ member, invite }) => ({ ...member, email: invite.email }))
    )
  }
)
