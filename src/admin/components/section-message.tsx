import { ExclamationCircle } from "@medusajs/icons"
import { Skeleton, Text } from "@medusajs/ui"

/** A sentence in place of rows: nothing is here, or it could not be read. */
export const SectionMessage = ({ text, isError }: { text: string; isError?: boolean }) => (
  <div className="text-ui-fg-muted flex items-center gap-x-2 px-6 py-4" role="status">
    {isError && <ExclamationCircle className="text-ui-fg-error shrink-0" />}
    <Text size="small">{text}</Text>
  </div>
)

export const SectionSkeleton = ({ rows = 3 }: { rows?: number }) => (
  <div aria-busy className="flex flex-col gap-y-3 px-6 py-4">
    {Array.from({ length: rows }, (_, index) => (
      <Skeleton key={index} className="h-5 w-full" />
    ))}
  </div>
)
