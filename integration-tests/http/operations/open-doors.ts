/** What nobody has to sign in for, by the reason. Whatever is not here is closed by default. */
type Doors = Record<string, string[]>

/** With the publishable key of a storefront, which everybody can read in it. */
export const STORE_DOORS: Doors = {
  "the shop window": [
    "GET /store/auctions",
    "GET /store/auctions/:id",
    "GET /store/auctions/:id/bids",
    "GET /store/collections",
    "GET /store/collections/:id",
    "GET /store/currencies",
    "GET /store/currencies/:code",
    "GET /store/listing-groups/:key",
    "GET /store/locations/cities",
    "GET /store/locations/countries",
    "GET /store/locations/provinces",
    "GET /store/payment-providers",
    "GET /store/product-categories",
    "GET /store/product-categories/:id",
    "GET /store/product-options",
    "GET /store/product-options/:id",
    "GET /store/product-tags",
    "GET /store/product-tags/:id",
    "GET /store/product-types",
    "GET /store/product-types/:id",
    "GET /store/product-variants",
    "GET /store/product-variants/:id",
    "GET /store/products",
    "GET /store/products/:id",
    "GET /store/products/:id/reviews",
    "GET /store/regions",
    "GET /store/regions/:id",
    "GET /store/return-reasons",
    "GET /store/return-reasons/:id",
    "GET /store/sellers",
    "GET /store/sellers/:handle",
    "GET /store/sellers/:handle/auctions",
    "GET /store/sellers/:handle/feedback",
    "GET /store/sellers/:handle/products",
    "GET /store/sellers/:handle/response-time",
    "POST /store/search",
  ],
  "a guest buys: who has no account holds the cart's id, and a customer's is theirs alone": [
    "GET /store/carts/:id",
    "POST /store/carts",
    "POST /store/carts/:id",
    "POST /store/carts/:id/complete",
    "POST /store/carts/:id/line-items",
    "POST /store/carts/:id/line-items/:line_id",
    "DELETE /store/carts/:id/line-items/:line_id",
    "POST /store/carts/:id/promotions",
    "DELETE /store/carts/:id/promotions",
    "POST /store/carts/:id/shipping-methods",
    "POST /store/carts/:id/taxes",
    "GET /store/shipping-options",
    "POST /store/shipping-options/:id/calculate",
    "POST /store/payment-collections",
    "POST /store/payment-collections/:id/payment-sessions",
  ],
  "refused with the words of a cart that is not there": ["POST /store/carts/:id/customer"],
  "a guest's order is known by its id; a customer's is a 404 to all others": [
    "GET /store/orders/:id",
    "GET /store/orders/:id/feedback",
    "GET /store/orders/:id/history",
    "GET /store/orders/:id/platform-rating",
    "GET /store/orders/:id/reviews",
    "GET /store/orders/:id/sellers",
    "POST /store/orders/:id/feedback",
    "POST /store/orders/:id/feedback/:feedback_id",
    "POST /store/orders/:id/platform-rating",
    "POST /store/orders/:id/reviews",
    "POST /store/orders/:id/transfer/accept",
    "POST /store/orders/:id/transfer/cancel",
    "POST /store/orders/:id/transfer/decline",
    "POST /store/orders/:id/transfer/request",
    "POST /store/returns",
  ],
  "whoever holds the secret of the link": ["GET /store/shared-wishlists/:token"],
  "who has no account yet asks": ["POST /store/seller-applications", "POST /store/tickets"],
}

export const SELLER_DOORS: Doors = {
  "whoever holds the secret of an invitation has no login yet": [
    "POST /seller/invites/accept",
    "POST /seller/invites/preview",
  ],
}

/** Before anybody is signed in. */
export const ADMIN_DOORS: Doors = {
  "the dashboard asks before its sign-in page is shown": ["GET /admin/feature-flags"],
}

/** Of the merchant's surface, to members of stores: what the dashboard's shell needs to start. */
export const SHELL_DOORS: Doors = {
  "the dashboard's shell": [
    "GET /admin/feature-flags",
    "GET /admin/layouts/:zone/configuration",
    "GET /admin/layouts/configurations",
    "GET /admin/notifications",
    "GET /admin/plugins",
    "GET /admin/search-indexes",
    "GET /admin/seller-membership",
    "GET /admin/stores",
    "GET /admin/users/me",
  ],
  "whoever holds an invitation to the staff": ["POST /admin/invites/accept"],
}

/** Outside of the three surfaces. */
export const OTHER_DOORS: Doors = {
  "signs somebody in, or lets them prove who they are": [
    "GET /auth/:actor_type/:auth_provider",
    "GET /auth/:actor_type/:auth_provider/callback",
    "GET /auth/:actor_type/providers",
    "GET /cloud/auth",
    "POST /auth/:actor_type/:auth_provider",
    "POST /auth/:actor_type/:auth_provider/callback",
    "POST /auth/:actor_type/:auth_provider/register",
    "POST /auth/:actor_type/:auth_provider/reset-password",
    "POST /auth/:actor_type/:auth_provider/update",
    "POST /auth/:actor_type/emailpass",
    "POST /auth/:actor_type/emailpass/register",
    "POST /auth/:actor_type/emailpass/reset-password",
    "POST /auth/:auth_provider/user",
    "POST /auth/customer/emailpass/update",
    "POST /auth/customer/otp",
    "POST /auth/verification/confirm",
  ],
  "a balancer looks": ["GET /health", "GET /health/live", "GET /health/ready"],
  "whoever holds its token; until there is one, there is no such page": ["GET /metrics"],
  "who wrote it signs it, or is asked whether it is true": [
    "GET /hooks/zarinpal/:id",
    "POST /hooks/payment/:provider",
    "POST /hooks/stripe-connect",
  ],
  "the sign-in page wears it": ["GET /brand"],
  "the API documents": ["GET /docs", "GET /docs/:file"],
  "pages to try things with, which are not there in production": [
    "GET /demo/assets/:file",
    "GET /demo/auctions",
    "GET /demo/auctions/:id",
    "GET /docs/demo/code",
    "GET /docs/demo/people",
  ],
  "small versions of pictures that everybody sees": ["GET /thumbnails/:width/:file"],
  "whoever holds the secret of the link in a mail": [
    "GET /unsubscribe/:token",
    "POST /unsubscribe/:token",
  ],
}

export const doorsIn = (doors: Doors) => Object.values(doors).flat().sort()
