// Each file builds its own application in the same process; models of the last one must go.
require("@medusajs/framework/mikro-orm/core").MetadataStorage.clear()
