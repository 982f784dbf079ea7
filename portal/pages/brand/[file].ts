/** The files of the company’s own look: logo, picture, fonts and colours. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type BrandAsset, brandAssets } from '../../brand/brand.ts';

export const getStaticPaths: GetStaticPaths = () =>
  brandAssets.map((asset) => ({ params: { file: asset.name }, props: { asset } }));

export const GET: APIRoute<{ asset: BrandAsset }> = ({ props: { asset } }) => new Response(asset.bytes);
