import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { SellerAddress } from "./models/seller-private"
import { FINAL_SELLER_STATUSES, SELLER_LIFECYCLE, SellerStatus } from "./rules"
import { Ctx, ProductReviewRow, SellerPrivateRow, SellerRow } from "./storage"
import { SellerVerification } from "./verification"

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
export type MoveSeller = {
  id: string
  to: SellerStatus
  reason?: string | null
  /** The move is meant for a store in this status; the table may allow more. */
  from?: SellerStatus
}
export type SellerMoved = {
  id: string
  from: SellerStatus
  to: SellerStatus
  before: Pick<SellerPrivateRow, "status_reason" | "released_at" | "verification_requested_at">
}
export type SellerFulfilment = { stock_location_id: string; shipping_profile_id: string }
export type DecideReview = {
  id: string
  status: "approved" | "rejected"
  reason?: string | null
  decided_by: string | null
}
export type CopiedRating = { average: number; count: number; score: number; revision: number }
type SellerOptions = { auto_approve: boolean; public_url: string }

export default class SellerModuleService extends SellerVerification {
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

  /**
   * Takes over what feedback comes to. Of two copies on their way the older one changes nothing,
   * in whatever order they arrive.
   */
  @InjectTransactionManager()
  async copyRating(id: string, rating: CopiedRating, @MedusaContext() context: Ctx = {}) {
    const { average, count, score, revision } = rating
    await context.transactionManager!.execute(
      `update seller set rating_average = ?, rating_count = ?, rating_score = ?, rating_revision = ?,
              updated_at = now()
        where id = ? and rating_revision < ? and deleted_at is null`,
      [average, count, score, revision, id, revision]
    )
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
  async move(
    data: MoveSeller,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerMoved> {
    const { status } = await this.lock<SellerRow>("Seller", data.id, context)
    if (data.from && data.from !== status) {
      const message = `Seller ${data.id} is ${status}; only a ${data.from} store can become ${data.to} so`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    assertMayBecome(SELLER_LIFECYCLE, `Seller ${data.id}`, status, data.to)
    const [details] = await this.listSellerPrivates({ seller_id: data.id }, {}, context)
    const { status_reason, released_at, verification_requested_at } = details
    const is_final = FINAL_SELLER_STATUSES.includes(data.to)
    await this.updateSellerPrivates(
      {
        id: details.id,
        status_reason: data.reason ?? null,
        released_at: is_final ? now : null,
        // Nobody looks at the papers of a store that is no more.
        ...(is_final && { verification_requested_at: null }),
      },
      context
    )
    await this.updateSellers({ id: data.id, status: data.to }, context)
    const before = { status_reason, released_at, verification_requested_at }
    return { id: data.id, from: status, to: data.to, before }
  }

  /** Takes back a move whose consequences could not be drawn. */
  @InjectTransactionManager()
  async moveBack({ id, from, before }: SellerMoved, @MedusaContext() context: Ctx = {}) {
    await this.lock<SellerRow>("Seller", id, context)
    const [details] = await this.listSellerPrivates({ seller_id: id }, {}, context)
    await this.updateSellerPrivates({ id: details.id, ...before }, context)
    await this.updateSellers({ id, status: from }, context)
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
}

/** The values that a row has in the fields of a change. */
const sameFields = <Row extends object, Change extends Partial<Row>>(row: Row, change: Change) => {
  const names = new Set(Object.keys(change))
  const kept = Object.entries(row).filter(([name]) => names.has(name))
  // Only fields of the change are left, with the types they have in the row.
  return Object.fromEntries(kept) as Change
}
