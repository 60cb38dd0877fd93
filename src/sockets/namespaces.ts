/** Every namespace of the socket server. The API's middlewares import this file. */
import "./auctions/namespace"
