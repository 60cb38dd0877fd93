import { LockMode } from "@medusajs/framework/mikro-orm/core"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  SoftDeletableFilterKey,
} from "@medusajs/framework/utils"
import { assertInviteIsOpen, FINAL_SELLER_STATUSES, INVITE_VALID_DAYS, MemberRole } from "./rules"
import { Ctx, SellerInviteRow, SellerMemberRow, SellerRow, SellerStorage } from "./storage"
import { hashOf } from "./token"

/** A store that asks more people at once is not hiring. Two at one moment may exceed it by one. */
export const OPEN_INVITES_MAX = 50

/** A row of a team. Found by its store, too: another store's row is not there. */
type RowOfTeam = { id: string; seller_id: string }
export type Place = { seller_id: string; role: MemberRole }
/** Somebody's place in a team; `before` is where they were until then, if anywhere. */
export type Enrolled = Place & {
  id: string
  before: { place: Place; was_removed: boolean } | null
}
export type InviteMember = { seller_id: string; email: string; role: MemberRole }
type NewInvite = InviteMember & { token_hash: string }

/** Who works for a store: invitations and memberships. */
export class SellerTeam extends SellerStorage {
  /**
   * Invites someone; an earlier invitation of the same e-mail no longer works. Of two at the same
   * moment the index lets one through.
   */
  @InjectManager()
  async invite(data: NewInvite, now: Date, @MedusaContext() context: Ctx = {}) {
    return await this.replaceInvite(data, now, context).catch((error: MedusaError) => {
      if (error.type !== MedusaError.Types.INVALID_DATA) throw error
      const message = `${data.email} was invited at the same moment; use that link or make another`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    })
  }

  @InjectTransactionManager()
  protected async replaceInvite(
    data: NewInvite,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerInviteRow> {
    const { seller_id, email } = data
    const open = await this.listSellerInvites(
      { seller_id, email, accepted_at: null, revoked_at: null },
      {},
      context
    )
    await this.updateSellerInvites(
      open.map(({ id }) => ({ id, revoked_at: now })),
      context
    )
    // Within a transaction inserts leave before updates, and the index must see the old row closed.
    await context.transactionManager!.flush()
    await this.assertMayInvite(seller_id, context)
    const expires_at = new Date(now)
    expires_at.setUTCDate(expires_at.getUTCDate() + INVITE_VALID_DAYS)
    return await this.createSellerInvites({ ...data, expires_at }, context)
  }

  /** The invitation that a token opens. The same refusal for unknown and mistyped tokens. */
  async retrieveOpenInvite(token: string, now: Date): Promise<SellerInviteRow> {
    const [invite] = await this.listSellerInvites({ token_hash: hashOf(token) }, { take: 1 })
    if (!invite) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "There is no such invitation; open the link exactly as it was sent"
      )
    }
    assertInviteIsOpen(invite, now)
    return invite
  }

  /** Withdraws an invitation, unless it was accepted in the meantime. */
  @InjectTransactionManager()
  async revokeInvite(row: RowOfTeam, now: Date, @MedusaContext() context: Ctx = {}) {
    const invite = await this.lock<SellerInviteRow>("SellerInvite", row.id, context)
    if (invite.seller_id !== row.seller_id) throw notFound("SellerInvite", row.id)
    const { email, accepted_at, revoked_at } = invite
    if (accepted_at) throw refusal(`${email} accepted the invitation; remove the member instead`)
    if (revoked_at) throw refusal(`The invitation of ${email} was already withdrawn`)
    await this.updateSellerInvites({ id: row.id, revoked_at: now }, context)
    return { id: row.id, email }
  }

  /** Refuses whoever has a place already, at a store or with the marketplace itself. */
  async assertMayBeHired({ user_id, email }: { user_id: string; email: string }) {
    const [member] = await this.listSellerMembers({ user_id }, { take: 1, withDeleted: true })
    if (!member) {
      throw refusal(
        `${email} works for the marketplace itself; the invitation needs another e-mail`
      )
    }
    if (await this.isPlaced(member)) throw refusal(alreadyPlaced(email))
  }

  /** Whoever was removed is free for another store, and so is everybody of one that closed. */
  private async isPlaced({ deleted_at, seller_id }: SellerMemberRow, context: Ctx = {}) {
    if (deleted_at) return false
    const { status } = await this.retrieveSeller(seller_id, { select: ["status"] }, context)
    return !FINAL_SELLER_STATUSES.includes(status)
  }

  /**
   * Uses up an invitation and enrols the user, or does neither. Whoever was removed from a store, or
   * belongs to one that closed, is given the old row again, because no user has two.
   */
  @InjectTransactionManager()
  async enrol(
    data: { invite_id: string; user_id: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Enrolled> {
    const invite = await this.lock<SellerInviteRow>("SellerInvite", data.invite_id, context)
    assertInviteIsOpen(invite, now)
    const place = { seller_id: invite.seller_id, role: invite.role }
    const former = await this.lockMemberOf(data.user_id, context)
    if (former && (await this.isPlaced(former, context))) {
      throw refusal(alreadyPlaced(invite.email))
    }
    await this.updateSellerInvites({ id: invite.id, accepted_at: now }, context)
    if (!former) {
      const { id } = await this.createSellerMembers({ user_id: data.user_id, ...place }, context)
      return { id, ...place, before: null }
    }
    const { seller_id, role, deleted_at } = former
    const before = { place: { seller_id, role }, was_removed: Boolean(deleted_at) }
    await this.restoreSellerMembers([former.id], {}, context)
    await this.updateSellerMembers({ id: former.id, ...place }, context)
    return { id: former.id, ...place, before }
  }

  /** Takes back an enrolment that led to no login. */
  @InjectTransactionManager()
  async disenrol(
    { id, before, invite_id }: Enrolled & { invite_id: string },
    @MedusaContext() context: Ctx = {}
  ) {
    await this.updateSellerInvites({ id: invite_id, accepted_at: null }, context)
    if (!before) return await this.deleteSellerMembers([id], context)
    await this.updateSellerMembers({ id, ...before.place }, context)
    if (before.was_removed) await this.softDeleteSellerMembers([id], {}, context)
  }

  /** Gives a member another role. The last owner stays one. */
  @InjectTransactionManager()
  async changeMemberRole(
    { role, ...row }: RowOfTeam & { role: MemberRole },
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerMemberRow> {
    const member = await this.lockTeamOf(row, context)
    if (role !== "owner") await this.assertNotLastOwner(member, context)
    await this.updateSellerMembers({ id: member.id, role }, context)
    return member
  }

  /** Takes somebody out of the team. The row stays, deleted: it keeps its user from `/admin`. */
  @InjectTransactionManager()
  async removeMember(row: RowOfTeam, @MedusaContext() context: Ctx = {}): Promise<SellerMemberRow> {
    const member = await this.lockTeamOf(row, context)
    await this.assertNotLastOwner(member, context)
    await this.softDeleteSellerMembers([member.id], {}, context)
    return member
  }

  /** Finds a member and holds the store's row, so that owners leave one after the other. */
  private async lockTeamOf({ id, seller_id }: RowOfTeam, context: Ctx): Promise<SellerMemberRow> {
    await this.lock<SellerRow>("Seller", seller_id, context)
    const [member] = await this.listSellerMembers({ id, seller_id }, { take: 1 }, context)
    if (!member) throw notFound("SellerMember", id)
    // Copied, because the row in memory follows the changes that are made to it.
    return { ...member }
  }

  private async assertNotLastOwner({ id, role, seller_id }: SellerMemberRow, context: Ctx) {
    if (role !== "owner") return
    const others = { seller_id, role: "owner" as const, id: { $ne: id } }
    const [another] = await this.listSellerMembers(others, { take: 1 }, context)
    if (!another) {
      throw refusal("A store needs an owner, and this is its last one; make another member owner")
    }
  }

  private async assertMayInvite(seller_id: string, context: Ctx) {
    const open = { seller_id, accepted_at: null, revoked_at: null }
    const [, count] = await this.listAndCountSellerInvites(open, { take: 1 }, context)
    if (count >= OPEN_INVITES_MAX) {
      throw refusal(`A store has at most ${OPEN_INVITES_MAX} open invitations; withdraw one first`)
    }
  }

  /** The only row of a user, a deleted one included, held until the transaction ends. */
  private async lockMemberOf(user_id: string, context: Ctx): Promise<SellerMemberRow | null> {
    const row = await context.transactionManager!.findOne(
      "SellerMember",
      { user_id },
      {
        lockMode: LockMode.PESSIMISTIC_WRITE,
        filters: { [SoftDeletableFilterKey]: { withDeleted: true } },
      }
    )
    // The entity is named by string because models are not classes; its row has the model's shape.
    return row && { ...(row as SellerMemberRow) }
  }
}

const alreadyPlaced = (email: string) =>
  `${email} works for a store already and can join another after leaving it`
const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
const notFound = (what: string, id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `${what} ${id} was not found`)
