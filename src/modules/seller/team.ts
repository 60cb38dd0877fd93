import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { assertInviteIsOpen, INVITE_VALID_DAYS, MemberRole } from "./rules"
import { Ctx, SellerInviteRow, SellerStorage } from "./storage"
import { hashOf } from "./token"

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

  /** Uses up an invitation and enrols the user, or does neither. */
  @InjectTransactionManager()
  async enrol(
    data: { invite_id: string; user_id: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ) {
    const invite = await this.lock<SellerInviteRow>("SellerInvite", data.invite_id, context)
    assertInviteIsOpen(invite, now)
    await this.updateSellerInvites({ id: invite.id, accepted_at: now }, context)
    return await this.createSellerMembers(
      { user_id: data.user_id, role: invite.role, seller_id: invite.seller_id },
      context
    )
  }
}
