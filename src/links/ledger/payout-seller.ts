import { defineLink } from "@medusajs/framework/utils"
import LedgerModule from "../../modules/ledger"
import SellerModule from "../../modules/seller"

/** Lets a list of payouts name the sellers. It leads away from the payout only. */
export default defineLink(
  { linkable: LedgerModule.linkable.payout, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
