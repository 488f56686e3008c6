import type { Finding } from '@xinglou/contract';

/** Those that area and group leader see: for the office named beside all, for the others all that there are. */
export const sharedPhotos = ({ photos, shared }: Finding): readonly string[] => shared ?? photos;
