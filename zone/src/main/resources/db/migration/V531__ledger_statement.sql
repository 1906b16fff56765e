-- Statements are paged by the index of entries.
drop index ledger_transaction_pot_id_idx;
