import { useEffect, useRef } from 'react'

/** Our content policy shows no pictures from `data:` addresses; the same bytes as a blob are fine. */
export function QrPicture({ picture, alt }: { picture: string; alt: string }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(blobOf(picture))
    if (image.current) image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [picture])
  return <img ref={image} alt={alt} width={180} height={180} />
}

function blobOf(dataAddress: string): Blob {
  const [, type = '', content = ''] = /^data:([^;,]*);base64,(.*)$/s.exec(dataAddress) ?? []
  return new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type })
}
