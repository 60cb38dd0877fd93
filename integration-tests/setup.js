// Each file builds its own application in the same process; models of the last one must go.
require("@medusajs/framework/mikro-orm/core").MetadataStorage.clear()
// Tests write behind the application's back; what is kept for seconds is tested by itself.
process.env.LISTING_CACHE_SECONDS ||= "0"
