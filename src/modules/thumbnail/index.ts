import { Module } from "@medusajs/framework/utils"
import ThumbnailModuleService from "./service"

export const THUMBNAIL_MODULE = "thumbnail"

export default Module(THUMBNAIL_MODULE, { service: ThumbnailModuleService })
