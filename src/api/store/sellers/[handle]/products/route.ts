/** The platform's own listing; the middlewares beside this route narrow it to one store. */
export { GET } from "@medusajs/medusa/api/store/products/route"
