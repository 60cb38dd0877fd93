import { MedusaError, Modules } from "@medusajs/framework/utils"
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
  createUsersWorkflow,
  emitEventStep,
  releaseLockStep,
  setAuthAppMetadataStep,
} from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService from "../../modules/seller/service"
import { Enrolled } from "../../modules/seller/team"
import { hashOf } from "../../modules/seller/token"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type AcceptSellerInvite = {
  token: string
  password: string
  /** Both are for a new login; who has one keeps the own name. */
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

/** Where a login leads: to a user, or so far to nobody on this side of the shop. */
type Login = { auth_identity_id: string; user_id: string | null }

/**
 * A new login, or the one that already belongs to the e-mail when its password is right. It may
 * lead to a user who was removed from a store, and to no other.
 */
const proveLoginOfInviteeStep = createStep(
  "prove-login-of-invitee",
  async (data: { email: string; password: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const registered = await auth.register(PROVIDER, { body: data })
    if (registered.success && registered.authIdentity) {
      const { id } = registered.authIdentity
      return new StepResponse<Login, string>({ auth_identity_id: id, user_id: null }, id)
    }
    const known = await auth.authenticate(PROVIDER, { body: data })
    if (!known.success || !known.authIdentity) {
      throw new MedusaError(
        MedusaError.Types.UNAUTHORIZED,
        `${data.email} already has a login here; enter its password`
      )
    }
    const { id, app_metadata } = known.authIdentity
    const user_id = typeof app_metadata?.user_id === "string" ? app_metadata.user_id : null
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    if (user_id) await sellers.assertMayBeHired({ user_id, email: data.email })
    return new StepResponse<Login, string>({ auth_identity_id: id, user_id })
  },
  async (registered_id, { container }) => {
    if (registered_id) await container.resolve(Modules.AUTH).deleteAuthIdentities([registered_id])
  }
)

const enrolSellerMemberStep = createStep(
  "enrol-seller-member",
  async ({ now, ...data }: { invite_id: string; user_id: string; now: Date }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const member = await sellers.enrol(data, now)
    const undo = { ...member, invite_id: data.invite_id }
    return new StepResponse<Enrolled, typeof undo>(member, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve<SellerModuleService>(SELLER_MODULE).disenrol(undo)
  }
)

/**
 * Turns an invitation into a login. The membership is written before the login leads to the user:
 * at no moment could someone sign in who is not yet known to belong to a seller. Whoever was removed
 * from a store already has a login that leads to a user; only the membership is missing then.
 */
export const acceptSellerInviteWorkflow = createWorkflow(
  "accept-seller-invite",
  (input: WorkflowData<AcceptSellerInvite>) => {
    const key = transform({ input }, ({ input }) => `seller-invite:${hashOf(input.token)}`)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const invite = loadSellerInviteStep(input)
    const login = proveLoginOfInviteeStep({
      email: invite.email,
      password: input.password,
    })
    const users = when("invitee-is-new", { login }, ({ login }) => !login.user_id).then(() =>
      createUsersWorkflow.runAsStep({
        input: transform({ input, invite }, ({ input, invite }) => ({
          users: [
            { email: invite.email, first_name: input.first_name, last_name: input.last_name },
          ],
        })),
      })
    )
    const user_id = transform({ login, users }, ({ login, users }) => login.user_id ?? users![0].id)
    const member = enrolSellerMemberStep({ invite_id: invite.id, user_id, now: input.now })
    when("login-leads-to-nobody", { login }, ({ login }) => !login.user_id).then(() => {
      const authIdentityId = login.auth_identity_id
      setAuthAppMetadataStep({ authIdentityId, actorType: "user", value: user_id })
    })
    recordAuditEntryStep(
      transform({ user_id, invite, member }, ({ user_id, invite, member }) => ({
        actor_type: "seller" as const,
        actor_id: user_id,
        action: SellerEvents.MEMBER_JOINED,
        resource_type: "seller_member",
        resource_id: member.id,
        seller_id: member.seller_id,
        details: { email: invite.email, role: member.role },
      }))
    )
    emitEventStep({
      eventName: SellerEvents.MEMBER_JOINED,
      data: { id: member.seller_id, member_id: member.id },
    })
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ member, invite }, ({ member: { id, role, seller_id }, invite: { email } }) => ({
        ...{ id, role, seller_id },
        email,
      }))
    )
  }
)
