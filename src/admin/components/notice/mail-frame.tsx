import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Links would lead the frame away; a new window is what the sandbox forbids, so they do nothing. */
const withoutLinks = (html: string) => html.replace(/<head[^>]*>/i, '$&<base target="_blank">')

type MailFrameProps = { html: string; className?: string }

/** A mail as its receiver sees it. Nothing in it may run, send or leave the frame. */
export const MailFrame = ({ html, className }: MailFrameProps) => {
  const { t } = useTranslation("notice")
  return (
    <iframe
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={withoutLinks(html)}
      title={t("one.frame")}
      // A mail brings its own colours; without a scheme of its own it would be see-through.
      className={clx("block w-full border-0 bg-white", className)}
    />
  )
}
