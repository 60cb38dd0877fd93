import enMarketplace from "./en/marketplace.json"
import enSeller from "./en/seller.json"
import faMarketplace from "./fa/marketplace.json"
import faSeller from "./fa/seller.json"

/** One namespace per domain: keys in `translation` would overwrite the platform's own. */
export default {
  en: { seller: enSeller, marketplace: enMarketplace },
  fa: { seller: faSeller, marketplace: faMarketplace },
}
