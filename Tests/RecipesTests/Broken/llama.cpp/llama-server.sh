llama-server -hf owner/name --ctx 4096
