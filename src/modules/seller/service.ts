import { Context, InferTypeOf } from "@medusajs/framework/types"
import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { LockMode } from "@medusajs/framework/mikro-orm/core"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import ProductReview from "./models/product-review"
import Seller from "./models/seller"
import SellerInvite from "./models/seller-invite"
import SellerMember from "./models/seller-member"
import SellerPrivate, { SellerAddress } from "./models/seller-private"
import SellerProduct from "./models/seller-product"
import {
  assertInviteIsOpen,
  FINAL_SELLER_STATUSES,
  INVITE_VALID_DAYS,
  MemberRole,
  SELLER_LIFECYCLE,
  SellerStatus,
} from "./rules"
import { hashOf } from "./token"

export type SellerRow = InferTypeOf<typeof Seller>
export type SellerPrivateRow = InferTypeOf<typeof SellerPrivate>
export type SellerInviteRow = InferTypeOf<typeof SellerInvite>
export type ProductReviewRow = InferTypeOf<typeof ProductReview>

export type ApplyAsSeller = {
  name: string
  handle: string
  biography?: string | null
  legal_name: string
  tax_id?: string | null
  email: string
  phone?: string | null
  address?: SellerAddress | null
  customer_id?: string | null
}
export type SellerProfile = {
  /** What shoppers see, and the merchant's trust in the store. */
  profile: Partial<
    Pick<
      SellerRow,
      "name" | "biography" | "logo_url" | "cover_url" | "low_stock_threshold" | "approval_policy"
    >
  >
  /** What only seller and merchant see. */
  contact: Partial<Pick<SellerPrivateRow, "phone" | "address">>
}
export type MoveSeller = { id: string; to: SellerStatus; reason?: string | null }
export type SellerFulfilment = { stock_location_id: string; shipping_profile_id: string }
export type InviteMember = { seller_id: string; email: string; role: MemberRole }
type NewInvite = InviteMember & { token_hash: string }
export type DecideReview = {
  id: string
  status: "approved" | "rejected"
  reason?: string | null
  decided_by: string | null
}
type SellerOptions = { auto_approve: boolean; public_url: string }
type Ctx = Context<EntityManager>

export default class SellerModuleService extends MedusaService({
  Seller,
  SellerPrivate,
  SellerMember,
  SellerInvite,
  SellerProduct,
  ProductReview,
}) {
  private readonly options: SellerOptions

  constructor(dependencies: object, options: SellerOptions) {
    super(dependencies, options)
    this.options = options
  }

  /** Whether applications are admitted without a look of the merchant. */
  async approvesAutomatically(): Promise<boolean> {
    return this.options.auto_approve
  }

  /**
   * Where the holder of an invitation token accepts it. The token stands behind the `#`, which
   * browsers keep to themselves: no log and no referrer shows it.
   */
  async inviteUrl(token: string): Promise<string> {
    return new URL(`/app/login#seller_invite=${token}`, this.options.public_url).href
  }

  /** Records an application. The unique indexes refuse a taken handle and an e-mail that waits. */
  @InjectTransactionManager()
  async apply(data: ApplyAsSeller, @MedusaContext() context: Ctx = {}) {
    const { name, handle, biography, ...rest } = data
    const { email } = rest
    const [taken] = await this.listSellerPrivates(
      { email, released_at: null },
      { take: 1 },
      context
    )
    if (taken) {
      const message = `${email} already has a store here or an application that waits`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    // Named here because the column's default is only known once the transaction is over.
    const application = { name, handle, biography, status: "pending" as const }
    const seller = await this.createSellers(application, context)
    await this.createSellerPrivates({ ...rest, seller_id: seller.id }, context)
    return seller
  }

  /**
   * Moves a seller along its life. The row is locked, so that of two moves at the same moment the
   * second sees the first and is refused.
   */
  @InjectTransactionManager()
  async move(data: MoveSeller, now: Date, @MedusaContext() context: Ctx = {}) {
    const { status } = await this.lock<SellerRow>("Seller", data.id, context)
    assertMayBecome(SELLER_LIFECYCLE, `Seller ${data.id}`, status, data.to)
    const [details] = await this.listSellerPrivates({ seller_id: data.id }, {}, context)
    await this.updateSellerPrivates(
      {
        id: details.id,
        status_reason: data.reason ?? null,
        released_at: FINAL_SELLER_STATUSES.includes(data.to) ? now : null,
      },
      context
    )
    await this.updateSellers({ id: data.id, status: data.to }, context)
    return { ...data, from: status }
  }

  /** Changes what a store says about itself and gives back what the same fields said before. */
  @InjectTransactionManager()
  async updateProfile(
    id: string,
    { profile, contact }: SellerProfile,
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerProfile> {
    const before = await this.retrieveSeller(id, {}, context)
    const [details] = await this.listSellerPrivates({ seller_id: id }, {}, context)
    await this.updateSellers({ id, ...profile }, context)
    await this.updateSellerPrivates({ id: details.id, ...contact }, context)
    return { profile: sameFields(before, profile), contact: sameFields(details, contact) }
  }

  /** Admits a pending seller together with the place it sends from. */
  @InjectTransactionManager()
  async approve(
    id: string,
    fulfilment: SellerFulfilment,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ) {
    await this.move({ id, to: "active" }, now, context)
    return await this.updateSellers({ id, ...fulfilment }, context)
  }

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

  /** Decides a waiting review; a second decision at the same moment is refused. */
  @InjectTransactionManager()
  async decideReview(data: DecideReview, now: Date, @MedusaContext() context: Ctx = {}) {
    const review = await this.lock<ProductReviewRow>("ProductReview", data.id, context)
    if (review.status !== "pending") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Review ${data.id} was already ${review.status}; only pending reviews can be decided`
      )
    }
    return await this.updateProductReviews({ ...data, decided_at: now }, context)
  }

  /** Reads a row of this module and keeps others from changing it until the transaction ends. */
  private async lock<Row>(entity: string, id: string, context: Ctx): Promise<Row> {
    const row = await context.transactionManager!.findOne(
      entity,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE }
    )
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `${entity} ${id} was not found`)
    // The entity is named by string because models are not classes; its row has the model's shape.
    return row as Row
  }
}

/** The values that a row has in the fields of a change. */
const sameFields = <Row extends object, Change extends Partial<Row>>(row: Row, change: Change) => {
  const names = new Set(Object.keys(change))
  const kept = Object.entries(row).filter(([name]) => names.has(name))
  // Only fields of the change are left, with the types they have in the row.
  return Object.fromEntries(kept) as Change
}
