import { defineLink } from "@medusajs/framework/utils"
import LedgerModule from "../../modules/ledger"
import SellerModule from "../../modules/seller"

/** Lets a list of entries name the sellers. It leads away from the entry only. */
export default defineLink(
  { linkable: LedgerModule.linkable.ledgerEntry, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
