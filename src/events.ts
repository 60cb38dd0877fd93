/** The catalogue of all that can happen in Souk, beyond the platform's own events. */
export { AuctionEvents } from "./modules/auction/events"
export { CatalogEvents } from "./modules/catalog/events"
export { CommissionEvents } from "./modules/commission/events"
export { LedgerEvents } from "./modules/ledger/events"
export { MarketplaceEvents } from "./modules/marketplace/events"
export { SellerEvents } from "./modules/seller/events"
export { StockEvents } from "./modules/stock/events"
export { ViolationEvents } from "./modules/violation/events"
