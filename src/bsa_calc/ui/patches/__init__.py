"""What a user does with patches and regions."""
