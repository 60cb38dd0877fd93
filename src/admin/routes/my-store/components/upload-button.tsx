import { UPLOAD_TYPES } from "../../../hooks/seller-store"
import { DropZone } from "./drop-zone"
import { useUpload } from "./use-upload"

type UploadButtonProps = {
  label: string
  hint?: string
  multiple?: boolean
  disabled?: boolean
  onUploaded: (urls: string[]) => void
}

/** Where pictures are dropped or chosen. */
export const UploadButton = ({ onUploaded, ...zone }: UploadButtonProps) => {
  const { upload, isPending, error } = useUpload(onUploaded)
  return (
    <DropZone
      {...zone}
      accept={UPLOAD_TYPES.join(",")}
      isPending={isPending}
      error={error}
      onFiles={upload}
    />
  )
}
