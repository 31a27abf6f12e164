CREATE TABLE `model_spend` (
	`day` text PRIMARY KEY NOT NULL,
	`tokens` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `demand` ADD `language` text DEFAULT 'es' NOT NULL;