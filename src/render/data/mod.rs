//! CSV downloads, feed and sitemap.
