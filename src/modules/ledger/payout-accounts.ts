import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { LedgerRefunds } from "./refunds"
import { PayoutProviderName } from "./rules"
import { Ctx, managerOf, PayoutAccountRow } from "./storage"

/** What a provider says about an account, and when it said so. */
export type AccountNews = {
  provider: PayoutProviderName
  external_id: string
  is_ready: boolean
  requirements: Record<string, unknown> | null
  told_at: Date
}

export type NewPayoutAccount = {
  seller_id: string
  provider: PayoutProviderName
  external_id: string
}

/** Where providers send sellers' money. */
export class LedgerPayoutAccounts extends LedgerRefunds {
  @InjectManager()
  async findPayoutAccount(
    seller_id: string,
    provider: PayoutProviderName,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutAccountRow | null> {
    const [account] = await this.listPayoutAccounts({ seller_id, provider }, {}, context)
    return account ?? null
  }

  /** Keeps the account that a provider opened. The first one stays; of two at once both get it. */
  @InjectTransactionManager()
  async keepPayoutAccount(
    { seller_id, provider, external_id }: NewPayoutAccount,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutAccountRow> {
    await managerOf(context).execute(
      `insert into payout_account (id, seller_id, provider, external_id) values (?, ?, ?, ?)
        on conflict do nothing`,
      [generateEntityId("", "payacc"), seller_id, provider, external_id]
    )
    const [account] = await this.listPayoutAccounts({ seller_id, provider }, {}, context)
    return account
  }

  /**
   * Writes what the provider says, unless it has said something newer. False for an account that is
   * none of ours, and for old news.
   */
  @InjectTransactionManager()
  async tellPayoutAccount(
    { provider, external_id, is_ready, requirements, told_at }: AccountNews,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const told = await managerOf(context).execute<{ id: string }[]>(
      `update payout_account set is_ready = ?, requirements = ?::jsonb, told_at = ?, updated_at = ?
        where provider = ? and external_id = ? and deleted_at is null
          and (told_at is null or told_at <= ?) returning id`,
      [is_ready, JSON.stringify(requirements), told_at, told_at, provider, external_id, told_at]
    )
    return told.length > 0
  }
}
