-- The provider that somebody came in by, by its word in addresses: where she can sign out too.
ALTER TABLE session ADD COLUMN provider TEXT;
