import enAuction from "./en/auction.json"
import enAudit from "./en/audit.json"
import enCatalog from "./en/catalog.json"
import enMarketplace from "./en/marketplace.json"
import enSeller from "./en/seller.json"
import enStock from "./en/stock.json"
import enViolation from "./en/violation.json"
import faAuction from "./fa/auction.json"
import faAudit from "./fa/audit.json"
import faCatalog from "./fa/catalog.json"
import faMarketplace from "./fa/marketplace.json"
import faSeller from "./fa/seller.json"
import faStock from "./fa/stock.json"
import faViolation from "./fa/violation.json"

/** One namespace per domain: keys in `translation` would overwrite the platform's own. */
export default {
  en: {
    auction: enAuction,
    audit: enAudit,
    seller: enSeller,
    marketplace: enMarketplace,
    stock: enStock,
    catalog: enCatalog,
    violation: enViolation,
  },
  fa: {
    auction: faAuction,
    audit: faAudit,
    seller: faSeller,
    marketplace: faMarketplace,
    stock: faStock,
    catalog: faCatalog,
    violation: faViolation,
  },
}
