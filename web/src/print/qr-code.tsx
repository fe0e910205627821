import { useQuery } from '@tanstack/react-query';

/** A code that opens an address; it is drawn as paths, so that it prints sharp in any size. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data } = useQuery({
    queryKey: ['qr-code', address],
    staleTime: Infinity,
    queryFn: async () => {
      const { qrcode, drawingSVG } = await import('bwip-js/browser');
      return qrcode({ bcid: 'qrcode', text: address }, drawingSVG());
    },
  });
  return (
    <img
      className="qr"
      alt={`${label}: ${address}`}
      src={data === undefined ? undefined : `data:image/svg+xml,${encodeURIComponent(data)}`}
    />
  );
}
