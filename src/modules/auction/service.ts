import { AuctionStorage } from "./storage"

export default class AuctionModuleService extends AuctionStorage {}
