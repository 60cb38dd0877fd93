/** Every namespace of the socket server. The API's middlewares import this file; so does a worker. */
import "./admin/namespace"
import "./auctions/namespace"
import "./seller/namespace"
import "./store/namespace"
